import { render, useInput } from "ink";
import { type ReactNode, useSyncExternalStore } from "react";
import type { Terminal } from "../commands/command.ts";
import { hasColours } from "../output/style.ts";
import { FormScreen } from "./FormScreen.tsx";
import type { Answers, Form } from "./field.ts";
import { keysOf } from "./form-keys.ts";
import { FormSession } from "./form-session.ts";

/** Shows a form on stderr, since stdout is for data, until it is answered. Rejects with exit 130 when it is left. */
export async function showForm(form: Form, { stdin, stderr, env }: Terminal): Promise<Answers> {
  const session = new FormSession(form);
  const screen = render(<LiveForm session={session} colour={hasColours(stderr, env)} />, {
    stdin,
    stdout: stderr,
    stderr,
    exitOnCtrlC: false,
    patchConsole: false,
    // CI="" would make it draw nothing, and a form that nobody sees waits for ever.
    interactive: true,
  });
  // What the drawing itself throws ends it: without this the form would be gone in silence, and the command wait for ever.
  const crashed = screen.waitUntilExit().then(() => session.result);
  try {
    return await Promise.race([session.result, crashed]);
  } finally {
    screen.clear();
    screen.unmount();
    await crashed.catch(() => undefined);
  }
}

function LiveForm({ session, colour }: { readonly session: FormSession; readonly colour: boolean }): ReactNode {
  const view = useSyncExternalStore(session.subscribe, () => session.view);
  useInput((input, key) => {
    for (const each of keysOf(input, key)) session.press(each);
  });
  return <FormScreen view={view} colour={colour} />;
}
