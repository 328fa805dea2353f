import { createServer, type ServerResponse } from "node:http";
import { Pool } from "undici";

/*
 * The floor of the server: a process that forwards to the same sandbox through one undici pool and does nothing else.
 * Started with the vendor's origin, its two keys and the port to listen on.
 */

const [origin = "", apiKey = "", customer = "", port = "0"] = process.argv.slice(2);
const pool = new Pool(origin, { connections: 256 });
async function forward(url: string, response: ServerResponse): Promise<void> {
  const headers = { api_key: apiKey, "X-Frankie-CustomerID": customer, "X-Frankie-Username": "floor@example.com" };
  const { statusCode, body } = await pool.request({ path: url, method: "GET", headers });
  response.writeHead(statusCode, { "content-type": "application/json" });
  body.pipe(response);
}
createServer(({ url = "/" }, response) => void forward(url, response)).listen(Number(port), "127.0.0.1");
