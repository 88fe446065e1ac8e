import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shapes } from "@/components/ui/shape";

test("every shape that can be named has its lines in the style sheet, and every line its name", () => {
  const css = readFileSync("app/shapes.css", "utf8");
  const drawn = [...css.matchAll(/^\.shape-(\w+) \{\n {2}--shape: url\("data:image\/svg\+xml,/gm)].map(
    ([, name]) => name,
  );
  expect(drawn.toSorted()).toEqual(shapes.toSorted());
});
