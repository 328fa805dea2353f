import { afterEach, expect, it, vi } from "vitest";
import { listen } from "@/lib/db/listen";
import { endListening, keepListening } from "./listener";

vi.mock("@/lib/db/listen", () => ({ listen: vi.fn() }));

afterEach(endListening);

it("is not thrown off by a connection that ends without ever having been made", async () => {
  let lose = () => {};
  vi.mocked(listen).mockImplementation((_channel, _hear, onLost) => {
    lose = onLost;
    return Promise.reject(new Error("timeout expired"));
  });
  await expect(keepListening()).rejects.toThrow("timeout expired");
  // It comes as an event, where nobody catches what is thrown.
  expect(() => lose()).not.toThrow();
});
