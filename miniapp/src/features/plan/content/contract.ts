import type { ContentForm } from './content-form'

/** A part of a form: what is written, and what is wrong with it by the server’s path. */
export interface PartProps {
  readonly form: ContentForm
  errorAt(path: string): string | undefined
  change(next: Partial<ContentForm>): void
}
