import { expect, test } from "vitest";
import { BackendDown, Refused } from "@/lib/errors";
import { backendThat } from "../../../tests/backend";
import { everythingOf } from "./people";

test("everything about somebody is passed on as the backend sends it", async () => {
  await backendThat((request, response) => response.end(`{"asked": "${request.url}"}`));
  expect(await (await everythingOf(7)).text()).toBe('{"asked": "/api/users/7/export"}');
});

test("nothing is passed on of somebody who is gone, or of a backend that is away", async () => {
  await backendThat((_, response) => response.writeHead(404).end());
  await expect(everythingOf(7)).rejects.toBeInstanceOf(Refused);
  await backendThat((_, response) => response.writeHead(503).end());
  await expect(everythingOf(7)).rejects.toBeInstanceOf(BackendDown);
});
