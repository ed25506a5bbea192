import { expect, test } from "vitest";
import { isKnownHost } from "./known-hosts";

const loopback = { listening: "127.0.0.1", machine: "attic" };
const everywhere = { listening: "0.0.0.0", machine: "attic.example" };

test.each(["localhost", "localhost:3000", "LocalHost.:80", "127.0.0.1:3000", "127.8.0.1", "[::1]", "[::1]:3000"])(
  "%s is this machine, wherever the server listens",
  (host) => {
    expect(isKnownHost(host, loopback)).toBe(true);
    expect(isKnownHost(host, everywhere)).toBe(true);
  },
);

test.each([
  "evil.example",
  "evil.example:3000",
  "localhost.evil.example",
  "localhost@evil.example",
  "evil.example:localhost",
  "localhost/evil",
  "",
  ":3000",
  "*",
])("'%s' is nobody we know", (host) => {
  expect(isKnownHost(host, loopback)).toBe(false);
  expect(isKnownHost(host, everywhere)).toBe(false);
  expect(isKnownHost(host, { ...loopback, allowed: "nas.local, films.example" })).toBe(false);
});

test("addresses in digits are known where the server listens on them", () => {
  expect(isKnownHost("192.168.1.5:3000", loopback)).toBe(false);
  expect(isKnownHost("192.168.1.5:3000", { listening: "192.168.1.5" })).toBe(true);
  expect(isKnownHost("192.168.1.6:3000", { listening: "192.168.1.5" })).toBe(false);
  expect(isKnownHost("[fd00::5]:3000", { listening: "fd00::5" })).toBe(true);
  expect(isKnownHost("192.168.1.5:3000", everywhere)).toBe(true);
  expect(isKnownHost("[fd00::5]:3000", { listening: "::" })).toBe(true);
});

test("the machine's own names are known where others can reach it", () => {
  for (const host of ["attic:3000", "attic.local", "attic.example"]) expect(isKnownHost(host, everywhere)).toBe(true);
  expect(isKnownHost("attic", loopback)).toBe(false);
});

test("names that the operator adds are known", () => {
  const allowed = "nas.local, Films.example,küche.example";
  for (const host of ["NAS.local:3000", "films.example", "xn--kche-0ra.example"])
    expect(isKnownHost(host, { ...loopback, allowed })).toBe(true);
});

test("a probe of HTTP/1.0 has no name", () => {
  expect(isKnownHost(null, loopback)).toBe(true);
});
