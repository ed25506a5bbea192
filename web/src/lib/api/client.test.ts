import type { RequestListener } from "node:http";
import { expect, test } from "vitest";
import { BACKEND_DOWN, BackendDown, Refused } from "@/lib/errors";
import { backendThat } from "../../../tests/backend";
import { api, dataIfKnown, dataOf } from "./client";

function status(code: number, body?: unknown): RequestListener {
  return (_, response) => response.writeHead(code).end(body === undefined ? "" : JSON.stringify(body));
}

const asked = () => api().GET("/api/users");
const deleted = () => api().DELETE("/api/users/{id}/ratings/{tmdb_id}", { params: { path: { id: 1, tmdb_id: 2 } } });

test("an answer comes back as its JSON, asked for with the whole query", async () => {
  await backendThat((request, response) => response.end(JSON.stringify({ url: request.url })));
  const query = { genres: ["Sci-Fi & more", "War"], cursor: undefined };
  expect(await dataOf(api().GET("/api/recommendations/seed-movies", { params: { query } }))).toEqual({
    url: "/api/recommendations/seed-movies?genres=Sci-Fi%20%26%20more&genres=War",
  });
});

test("a problem's detail becomes the message", async () => {
  await backendThat(status(400, { title: "Bad Request", detail: "rating must be 0.5 to 5" }));
  await expect(dataOf(asked())).rejects.toEqual(new Refused(400, "rating must be 0.5 to 5"));
});

test("what the backend does not know is nothing", async () => {
  await backendThat(status(404, { title: "Not Found" }));
  expect(await dataIfKnown(asked())).toBeUndefined();
});

test("other refusals are not taken for nothing", async () => {
  await backendThat(status(400));
  await expect(dataIfKnown(asked())).rejects.toBeInstanceOf(Refused);
});

test("a failing backend counts as down, marked for the error page", async () => {
  await backendThat(status(503));
  await expect(dataOf(asked())).rejects.toMatchObject({ digest: BACKEND_DOWN });
});

test("a backend that cuts the line counts as down", async () => {
  await backendThat((request) => request.socket.destroy());
  await expect(dataOf(asked())).rejects.toBeInstanceOf(BackendDown);
});

test("an answer without a body is fine where none is due", async () => {
  await backendThat(status(204));
  expect(await dataOf(deleted())).toBeUndefined();
});
