// node datapackage.js PUBLICATION: see .ci/datapackage.
const crypto = require("crypto");
const fs = require("fs");
const { Package, validate } = require("datapackage");
const JSONstat = require("jsonstat-toolkit");

const MARKS = { suppressed: "x", missing: "..", not_taking_part: ".", zero: "-" };
const CONTENTS = ["numerator", "denominator", "value", "ci_low", "ci_high"];

function fail(why) {
  throw new Error(why);
}

// A reader of each JSON-stat file, and how many figures it was asked for.
function cube(file) {
  const data = JSONstat(JSON.parse(fs.readFileSync(file, "utf8")));
  if (data.class !== "dataset" || data.length === 0) fail(file + " is no dataset");
  return { file, data, asked: 0 };
}

function compare(cube, row) {
  const { measure, area, unit_group, period } = row;
  for (const content of CONTENTS) {
    const place = cube.data.Data({ measure, area, unit_group, period, content });
    const expected = row[content] === null ? null : Number(row[content]);
    const mark = expected === null ? MARKS[row.status] : null;
    if (!place || place.value !== expected || place.status !== mark) {
      fail(`${cube.file}: ${JSON.stringify(row)} has ${content} ${JSON.stringify(place)}`);
    }
  }
  cube.asked++;
}

async function main() {
  process.chdir(process.argv[2]);
  const { valid, errors } = await validate("datapackage.json");
  if (!valid) fail(errors.map((error) => error.message).join("\n"));
  const described = await Package.load("datapackage.json", { strict: true });
  const ofRegions = cube("statistics.json");
  const ofUnits = cube("statistics-units.json");
  for (const resource of described.resources) {
    const { path, bytes, hash } = resource.descriptor;
    const file = fs.readFileSync(path);
    const found = "sha256:" + crypto.createHash("sha256").update(file).digest("hex");
    if (file.length !== bytes || found !== hash) fail(path + " is another file than described");
    let rows = 0;
    const iterator = await resource.iter({ keyed: true });
    for (;;) {
      // A value of another type, or against a constraint, is thrown here.
      const { done, value } = await iterator.next();
      if (done) break;
      rows++;
      if (path === "statistics.csv" && value.level !== "unit") compare(ofRegions, value);
      if (path === "statistics.csv" && value.level === "unit" && value.unit_group === "all") {
        compare(ofUnits, value);
      }
    }
    console.log(`${path}: ${rows} rows, as described`);
  }
  for (const each of [ofRegions, ofUnits]) {
    console.log(`${each.file}: ${each.asked} figures, as in statistics.csv`);
  }
}

main().catch((error) => {
  console.error(error.message, (error.errors || []).map((each) => each.message).slice(0, 10));
  process.exit(1);
});
