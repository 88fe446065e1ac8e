import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type DraftSaver, draftSaver, keepDrafts } from "@/components/form/draft-saver";

class Area {
  name = "body";
  type = "textarea";
  value = "";
  defaultValue = "";
}

const answer = vi.fn<() => Promise<Response>>();
const opened: DraftSaver[] = [];
const sent: Record<string, unknown>[] = [];

beforeEach(() => {
  sent.length = 0;
  answer.mockReset().mockImplementation(async () => Response.json({ savedAt: 7 }));
  vi.stubGlobal("HTMLTextAreaElement", Area);
  for (const name of ["HTMLInputElement", "HTMLSelectElement"]) vi.stubGlobal(name, class {});
  vi.stubGlobal(
    "FormData",
    class {
      getAll = () => [];
    },
  );
  vi.stubGlobal("fetch", (_url: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body).fields);
    return answer();
  });
});
afterEach(() => {
  for (const saver of opened.splice(0)) saver.close();
  vi.unstubAllGlobals();
});

/** A form of one field, whose draft is being kept. */
function openForm() {
  const area = new Area();
  const form: HTMLFormElement = Object.assign(Object.create(null), { elements: [area] });
  const saver = draftSaver(form, "ticket:7:reply", { also: () => ({}), stored: false }, () => undefined);
  const write = (words: string) => {
    area.value = words;
    saver.flush();
  };
  /** Its save is underway before anything else happens. */
  const save = async (words: string) => {
    const before = sent.length;
    write(words);
    await vi.waitFor(() => expect(sent).toHaveLength(before + 1));
  };
  const emptied = () => {
    area.value = "";
    saver.done();
  };
  opened.push(saver);
  return { saver, write, save, emptied };
}

const givenUp = () => Promise.reject(new Error("timed out"));

test("a save that was given up is taken back once its form has been taken, whether its page is left or it becomes another's", async () => {
  answer.mockImplementationOnce(givenUp);
  const { saver, save } = openForm();
  await save("Am găsit-o.");
  await saver.hold();
  saver.close();
  await keepDrafts();
  expect(sent).toEqual([{ body: "Am găsit-o." }]);
  saver.taken();
  await keepDrafts();
  expect(sent).toEqual([{ body: "Am găsit-o." }, {}]);
});

test("it is taken back once, and a form that was refused keeps it", async () => {
  answer.mockImplementationOnce(givenUp);
  const { saver, save, emptied } = openForm();
  await save("Am găsit-o.");
  await saver.hold();
  saver.release();
  await keepDrafts();
  expect(sent).toEqual([{ body: "Am găsit-o." }, { body: "Am găsit-o." }]);
  await saver.hold();
  saver.taken();
  emptied();
  saver.taken();
  saver.close();
  await keepDrafts();
  expect(sent.slice(2)).toEqual([{}]);
});

test("a save that was not wanted any more before it was sent is none, and nothing has to be taken back", async () => {
  let arrive: (response: Response) => void = () => undefined;
  answer.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
  const { saver, save, write, emptied } = openForm();
  await save("Am");
  write("Am găsit-o.");
  const settled = saver.hold();
  arrive(Response.json({ savedAt: 7 }));
  await settled;
  saver.taken();
  emptied();
  saver.close();
  await keepDrafts();
  expect(sent).toEqual([{ body: "Am" }]);
});

test("what was queued and not wanted while the form was on its way is saved after a refusal", async () => {
  let arrive: (response: Response) => void = () => undefined;
  answer.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
  const { saver, save, write } = openForm();
  await save("Am");
  write("Am găsit-o.");
  const settled = saver.hold();
  arrive(Response.json({ savedAt: 7 }));
  await settled;
  saver.release();
  saver.close();
  await keepDrafts();
  expect(sent).toEqual([{ body: "Am" }, { body: "Am găsit-o." }]);
});
