/** At most three templates at once, and only from a person's tap. Accepted template ids are listed. */
export type Subscribed =
  | { readonly outcome: 'answered'; readonly accepted: readonly string[] }
  | { readonly outcome: 'unsupported' }

export type Subscribe = (templateIds: readonly string[]) => Promise<Subscribed>

/** What a person has told WeChat to keep of a template; `asks` where it asks each time. */
export type Agreement = 'accepted' | 'rejected' | 'asks'

/** Undefined where there are no subscription messages. */
export type AgreementsOf = (
  templateIds: readonly string[],
) => Promise<Readonly<Record<string, Agreement>> | undefined>
