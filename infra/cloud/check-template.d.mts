export function problemsOf(template: { readonly Resources: Readonly<Record<string, unknown>> }): string[]
