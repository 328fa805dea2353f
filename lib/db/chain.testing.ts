/** Where a hash of the ledger is asked for, and only its form matters. */
export const HASH = "a".repeat(64);

const ANA = "'11111111-0000-4000-8000-000000000001'";
const BEN = "'11111111-0000-4000-8000-000000000002'";
const KEY = (last: number) => `'22222222-0000-4000-8000-00000000000${last}'`;
const CASE = `'{"entityId": "E-1", "serviceName": "KYC", "workflowExecutionId": "W-1"}'`;
const OTHER_CASE = CASE.replace("W-1", "W-2");

const operation = (id: string, key: number, settled: string) =>
  `insert into operations (id, officer_id, idempotency_key, fingerprint, action, target, changes, baseline_etag, state, proof,
  upstream_request_id, settled_at) values ('${id}', ${ANA}, ${KEY(key)}, 'f', 'override', ${CASE}, '[{"field": "status"}]', 'e',
  'CONFIRMED', 'audit', 'R-1', '${settled}')`;

const proposal = (id: string, key: number, target: string, state: string, to: string) =>
  `insert into proposals (id, maker_id, idempotency_key, fingerprint, target, change, reason_code, why, evidence, seen,
  baseline_etag, state, created_at, expires_at) values ('${id}', ${ANA}, ${KEY(key)}, 'f', ${target},
  '{"field": "status", "to": "${to}"}', 'false-positive', '[]', 'e', '{}', 'e', '${state}', now(), now())`;

/**
 * Rows as the version of that time wrote them, by the migration after which it could: at least one of every table. A table gets its
 * row here with the migration that makes it, at the latest with the next one.
 */
export const ROWS: Record<string, readonly string[]> = {
  "0001_ledger_guard": [
    `insert into officers (id, email, canonical_name, folded_name, role) values
    (${ANA}, 'ana@desk.example', 'Ana Silva', 'ana silva', 'analyst'), (${BEN}, 'ben@desk.example', 'Ben Okoro', 'ben okoro', 'lead')`,
    `insert into sessions (id, officer_id) values (${KEY(1)}, ${ANA})`,
    operation("01JZ0000000000000000000001", 1, "2026-01-01Z"),
    operation("01JZ0000000000000000000002", 2, "2026-01-02Z"),
    `insert into ledger_rows (sequence, at, actor_id, actor_role, operation_id, action, outcome, entity_id, service_name, detail_digest,
    previous_hash, hash) values (1, now(), ${ANA}, 'analyst', '01JZ0000000000000000000001', 'override', 'CONFIRMED', 'E-1', 'KYC', 'd',
    repeat('0', 64), '${HASH}')`,
    `insert into ledger_details (sequence, salt, detail) values (1, 's', '{"comment": "Not the same person"}')`,
    `insert into ledger_rows (sequence, at, action, outcome, previous_hash, hash) values (2, now(), 'sign-in', 'DONE', '${HASH}', '${HASH}')`,
  ],
  "0002_sign_in_attempts": [`insert into sign_in_attempts (key, failures, updated_at) values ('k', 1, now())`],
  "0007_desk_tables": [
    `insert into comment_templates (id, title, folded_title, text, forms, created_by, updated_by)
    values (${KEY(1)}, 'T', 't', 'Text', '["override"]', ${ANA}, ${BEN})`,
    `insert into drafts (officer_id, entity_id, service_name, form, "values", baseline_etag, updated_at, expires_at)
    values (${ANA}, 'E-1', 'KYC', 'override', '{"comment": "Not"}', 'e', now(), now())`,
    `insert into presences (officer_id, entity_id, service_name, seen_at) values (${ANA}, 'E-1', 'KYC', now())`,
    `insert into saved_views (id, officer_id, name, folded_name, params) values (${KEY(1)}, ${ANA}, 'Mine', 'mine', 'q=1')`,
    `insert into visits (officer_id, entity_id, service_name, at, digests) values (${ANA}, 'E-1', 'KYC', now(), '{"case": "d"}')`,
  ],
  "0008_directory": [
    `insert into authenticators (officer_id, secret) values (${ANA}, 's')`,
    `insert into identities (issuer, subject, officer_id) values ('https://id.example', 'ana', ${ANA})`,
    `insert into invitations (digest, officer_id, created_by, expires_at) values ('d', ${ANA}, ${BEN}, now())`,
    `insert into recovery_codes (officer_id, digest) values (${ANA}, 'd')`,
  ],
  "0011_plans": [
    `insert into plans (id, kind, made_by, title, role, state, digest, counts, made_at, expires_at)
    values (${KEY(1)}, 'move', ${BEN}, 'Ana is away', 'assignee', 'sealed', 'd', '{"go": 1}', now(), now())`,
    `insert into plan_rows (plan_id, ordinal, entity_id, service_name, verdict) values (${KEY(1)}, 1, 'E-1', 'KYC', 'go')`,
  ],
  "0012_proposals": [
    proposal("01JZ0000000000000000000001", 1, CASE, "rejected", "PASS"),
    proposal("01JZ0000000000000000000002", 2, OTHER_CASE, "waiting", "FAIL"),
    `insert into clashes (entity_id, service_name, names, seen_at) values ('E-1', 'KYC', 'Ana Silva', now())`,
  ],
  "0020_account_hands": [`insert into account_hands (officer_id, by_id, kind) values (${ANA}, ${BEN}, 'password')`],
  "0027_notes": [
    `insert into notes (id, author_id, idempotency_key, entity_id, service_name, at)
    values ('01JZ0000000000000000000003', ${ANA}, ${KEY(3)}, 'E-1', 'KYC', now())`,
    `insert into note_mentions (note_id, officer_id) values ('01JZ0000000000000000000003', ${BEN})`,
  ],
  "0029_webhooks": [
    "insert into webhook_notifications (request_id, function_name, entity_id) values ('R-1', 'WorkflowComplete', 'E-1')",
    "insert into webhook_hints (entity_id, hinted_at, told_at) values ('E-1', now(), now())",
  ],
};
