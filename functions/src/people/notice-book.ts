import {
  type MessageTemplate,
  type MessageTemplates,
  type Moment,
  messageTemplates,
  moment,
  type NoticeChoices,
  type NoticeRules,
  noticeRules,
  type Person,
} from '@yizhan/shared/people'
import type { PeopleDeps } from './deps'

export interface NoticeBook {
  rules(): Promise<NoticeRules>
  /** WeChat’s template of a moment; undefined where the deployment has none. */
  template(of: Moment): Promise<(MessageTemplate & { readonly templateId: string }) | undefined>
  /** The template ids that a person may be asked to agree to. */
  templateIds(): Promise<Partial<Record<Moment, string>>>
}

/** The settings documents `notices` and `templates`, with the template ids of the environment. */
export const makeNoticeBook = ({ settings, client }: Pick<PeopleDeps, 'settings' | 'client'>): NoticeBook => {
  const read = () => settings.read<MessageTemplates>('templates', messageTemplates)
  const idOf = (templates: MessageTemplates, of: Moment) => client.templates[of] ?? templates[of]?.templateId
  return {
    rules: () => settings.read('notices', noticeRules),
    template: async (of) => {
      const templates = await read()
      const [known, templateId] = [templates[of], idOf(templates, of)]
      return known && templateId !== undefined ? { ...known, templateId } : undefined
    },
    templateIds: async () => {
      const templates = await read()
      return Object.fromEntries(
        moment.options.flatMap((of) => {
          const id = templates[of] && idOf(templates, of)
          return id === undefined ? [] : [[of, id]]
        }),
      )
    },
  }
}

export const choicesOf = (
  person: Pick<Person, 'noticeChoices'> | undefined,
  rules: NoticeRules,
): NoticeChoices => person?.noticeChoices ?? rules.choices
