/** What a check found: whether all is well, and a word for each thing that it looked at (`ok`, or what is wrong). */
export interface CheckFindings {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, string>>;
}

/** Resolves to what was found; a rejection, or silence, counts as not ready. */
export type HealthCheck = () => Promise<CheckFindings>;

export interface CheckResult {
  readonly ready: boolean;
  readonly took_ms: number;
  readonly found: Readonly<Record<string, string>>;
  /** What is wrong, in words; empty when nothing is. */
  readonly problems: readonly string[];
}

/** Runs one check; never rejects, and never takes longer than `timeoutMs`. */
export async function runCheck(check: HealthCheck, timeoutMs: number): Promise<CheckResult> {
  const begun = performance.now();
  const outcome = await Promise.race([outcomeOf(check), silence(timeoutMs)]);
  return { ...outcome, took_ms: Math.round((performance.now() - begun) * 10) / 10 };
}

type Outcome = Omit<CheckResult, "took_ms">;

async function outcomeOf(check: HealthCheck): Promise<Outcome> {
  try {
    const { ready, checks } = await check();
    const wrong = Object.entries(checks).filter(([, word]) => word !== "ok");
    const named = wrong.map(([name, word]) => `${name}: ${word}`);
    return { ready, found: checks, problems: ready ? [] : named.length > 0 ? named : ["it says that it is not ready"] };
  } catch (error) {
    // Only an expected failure's message is fit to be shown to anybody who asks.
    const told = error instanceof Error && "code" in error && "fields" in error ? error.message : "the check failed";
    return { ready: false, found: {}, problems: [told] };
  }
}

function silence(timeoutMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const problems = [`no answer within ${timeoutMs} ms`];
    setTimeout(() => resolve({ ready: false, found: {}, problems }), timeoutMs).unref();
  });
}
