/** At most three templates at once, and only from a person's tap. Accepted template ids are listed. */
export type Subscribed =
  | { readonly outcome: 'answered'; readonly accepted: readonly string[] }
  | { readonly outcome: 'unsupported' }

export type Subscribe = (templateIds: readonly string[]) => Promise<Subscribed>
