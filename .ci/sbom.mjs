// Writes what Marquee is made of: target/sbom/java.cdx.json and web.cdx.json (CycloneDX 1.6 and 1.5), and licences.md beside
// them. Fails where a part has no licence under which it may be passed on with Marquee.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "target", "sbom");

// Permissive ones, and those whose demands end at the part itself: a file, a library that can be exchanged, a class path.
const MAY_BE_PASSED_ON = [
  /^(0BSD|Apache-2\.0|APL2|BlueOak-1\.0\.0|BSD-[234]-Clause|CC0-1\.0|ISC|MIT|MIT-0|PSF-2\.0|Python-2\.0|Unlicense|Zlib)$/,
  /^CC-BY-[34]\.0$/,
  /^(EPL-[12]\.0|LGPL-(2\.1|3\.0)-(only|or-later)|MPL-(1\.1|2\.0))$/,
  /^(GPL-2\.0-with-classpath-exception|GNU General Public License.* Classpath exception)$/i,
];

/** The names of the licences that one may choose among; an expression of parts that all hold is one choice. */
export function choices(component) {
  return (component.licenses ?? []).flatMap((entry) =>
    entry.expression ? entry.expression.replace(/[()]/g, "").split(/ OR /) : [entry.license.id ?? entry.license.name],
  );
}

/** Whether one of the choices lets us pass the part on. */
export function mayBePassedOn(component) {
  return choices(component).some((choice) =>
    choice.split(/ AND /).every((name) => MAY_BE_PASSED_ON.some((licence) => licence.test(name.trim()))),
  );
}

const nameOf = (component) => [component.group, component.name].filter(Boolean).join("/");

function javaParts() {
  const maven = join(root, "mvnw");
  const goal = "org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeAggregateBom";
  const options = ["-DoutputFormat=json", "-DoutputName=java.cdx", `-DoutputDirectory=${folder}`, "-DincludeTestScope=false"];
  execFileSync(maven, ["-B", "-ntp", "-q", goal, ...options], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  return JSON.parse(readFileSync(join(folder, "java.cdx.json"), "utf8"));
}

function webParts() {
  const options = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev"];
  const text = execFileSync("npm", options, { cwd: join(root, "web"), maxBuffer: 64 << 20, encoding: "utf8" });
  writeFileSync(join(folder, "web.cdx.json"), text);
  return JSON.parse(text);
}

function list(title, parts) {
  const rows = parts
    .map((part) => `| ${nameOf(part)} | ${part.version} | ${choices(part).join(" or ") || "none said"} |`)
    .sort();
  return [`## ${title}`, "", "| part | version | licence |", "|---|---|---|", ...rows, ""].join("\n");
}

function write() {
  mkdirSync(folder, { recursive: true });
  const java = javaParts().components.filter((part) => part.group !== "marquee");
  const web = webParts().components;
  writeFileSync(join(folder, "licences.md"), `# What Marquee is made of\n\n${list("Java", java)}\n${list("Web", web)}`);
  const refused = [...java, ...web].filter((part) => !mayBePassedOn(part));
  for (const part of refused) {
    const licences = choices(part).join(" or ") || "no licence that it names";
    console.error(`${nameOf(part)} ${part.version} has ${licences}: leave it out, or have somebody who may decide add it to .ci/sbom.mjs.`);
  }
  console.log(`${java.length} parts in Java, ${web.length} in the web app; ${refused.length} may not be passed on. ${folder}`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  write();
}
