import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

const config = [
  ...next,
  ...typescript,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      // The compiler finds what is unused (tsconfig.json), in less time.
      "@typescript-eslint/no-unused-vars": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 12],
      // There is no component that is a class, and types find the rest of what these look for.
      "react/display-name": "off",
      "react/no-deprecated": "off",
      "react/no-direct-mutation-state": "off",
      "react/no-string-refs": "off",
      "react/require-render-return": "off",
    },
  },
  {
    // With types: a promise that nobody waits for loses its failure, and with it what was to be told.
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
    },
  },
  {
    files: [
      "lib/launch/**",
      "lib/testing/launcher.testing.ts",
      "lib/sandbox/cli.ts",
      "e2e/faults/*/run.ts",
      "e2e/image/run.ts",
      "e2e/instances/{run,soak,programs}.ts",
      "e2e/readme/run.ts",
    ],
    rules: { "no-console": "off" },
  },
  {
    // A method of a route that is not made by the one handler has declared no rule (lib/permissions/routeList.ts names those that need none).
    files: ["app/api/**/route.ts"],
    ignores: ["app/api/auth/**", "app/api/webhooks/**", "app/api/[[]...path[]]/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([init.type='CallExpression'][init.callee.name='handle'])",
          message: "A route is made by handle(), with the action it asks for.",
        },
        {
          selector: "ExportNamedDeclaration > FunctionDeclaration",
          message: "A route is made by handle(), with the action it asks for.",
        },
      ],
    },
  },
  { ignores: [".next/**", ".next-*/**", ".data/**", "next-env.d.ts", "test-results/**", "playwright-report/**"] },
];

export default config;
