/** Discord's own published API description, as far as it is installed. */
export interface PublishedSchemas {
  /** False where the package is missing: then `check` finds nothing. */
  readonly present: boolean;
  /** What breaks the schema, as `path: sentence`; empty for what fits. */
  check(schema: string, value: unknown): readonly SchemaFault[];
}

export interface SchemaFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
}

interface Schema {
  safeParse(value: unknown): { success: boolean; error?: { issues: readonly Issue[] } };
}

/**
 * Loads npm's `discord-api-spec`. It is a development dependency: 1.6 MB that only says whether
 * a request keeps to a description that the playground's own rules already enforce where it
 * matters. So it is used where it is installed, and done without where it is not.
 */
export async function loadPublishedSchemas(): Promise<PublishedSchemas> {
  // Not a literal, so that neither compiler nor packager insists on the package.
  const name = 'discord-api-spec/zod';
  try {
    const schemas = (await import(name)) as Record<string, Schema>;
    return {
      present: true,
      check(schema, value) {
        const found = schemas[schema];
        if (!found) throw new Error(`discord-api-spec has no ${schema}`);
        return found.safeParse(value).error?.issues.flatMap((one) => flatten(one, [])) ?? [];
      },
    };
  } catch {
    return { present: false, check: () => [] };
  }
}

/** A union's issue holds one list per branch; the branch that got furthest is the one meant. */
function flatten(issue: Issue, before: readonly (string | number)[]): SchemaFault[] {
  const path = [
    ...before,
    ...issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
  ];
  const branches = (issue.errors ?? []).map((list) => list.flatMap((one) => flatten(one, path)));
  const fits = branches.filter(
    (list) =>
      !list.some((one) => one.path.length === path.length + 1 && one.path.at(-1) === 'type'),
  );
  const [best] = (fits.length > 0 ? fits : branches).sort((a, b) => a.length - b.length);
  return best ?? [{ path, message: issue.message }];
}
