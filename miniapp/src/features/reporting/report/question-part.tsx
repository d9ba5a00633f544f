import { type Answers, MAX_TEXT, type Question, shownQuestions } from '@yizhan/shared/cases'
import { ChoiceChips, Section, TextArea, TextField, Words } from '@/components'
import { useTexts } from '@/i18n'
import { reportTexts } from '@/i18n/reporting'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import type { ReportForm } from './use-report'

const MAX_ANSWER = 200
const MAX_DIGITS = 6

interface AskedProps {
  question: Question
  answer: Answers[string] | undefined
  error: string | undefined
  onAnswer: (answer: Answers[string] | undefined) => void
}

const useChoices = ({ options = [] }: Question) => {
  const language = useLanguage()
  return options.map(({ id, label }) => ({ value: id, label: label[language] }))
}

/** One of several, pressed again to take it back; or several. */
const AskedChoice = ({ question, answer, error, onAnswer }: AskedProps) => {
  const language = useLanguage()
  const choices = useChoices(question)
  const words = { id: IDS.report.answer(question.id), label: question.label[language], error }
  return question.kind === 'choices' ? (
    <ChoiceChips
      {...words}
      choices={choices}
      several
      chosen={Array.isArray(answer) ? answer : []}
      onChoose={(chosen) => onAnswer(chosen.length > 0 ? chosen : undefined)}
    />
  ) : (
    <ChoiceChips
      {...words}
      choices={choices}
      chosen={typeof answer === 'string' ? answer : undefined}
      onChoose={(chosen) => onAnswer(chosen === answer ? undefined : chosen)}
    />
  )
}

const AskedEntry = ({ question, answer, error, onAnswer }: AskedProps) => {
  const language = useLanguage()
  const words = { id: IDS.report.answer(question.id), label: question.label[language], error }
  const value = answer === undefined ? '' : String(answer)
  if (question.kind === 'text')
    return (
      <TextField
        {...words}
        maxLength={Math.min(question.max ?? MAX_ANSWER, MAX_ANSWER)}
        value={value}
        onChange={(typed) => onAnswer(typed === '' ? undefined : typed)}
      />
    )
  const number = (typed: string) => {
    const digits = typed.replace(/\D/g, '')
    onAnswer(digits === '' ? undefined : Number(digits))
  }
  return <TextField {...words} keyboard="number" maxLength={MAX_DIGITS} value={value} onChange={number} />
}

const isChoice = ({ kind }: Question) => kind === 'choice' || kind === 'choices'

const PlaceNote = ({ draft, change, errorOf }: ReportForm) => {
  const t = useTexts(reportTexts)
  return (
    <TextField
      id={IDS.report.note}
      label={t('note')}
      placeholder={t('noteHint')}
      maxLength={MAX_ANSWER}
      value={draft.placeNote}
      error={errorOf('placeNote')}
      onChange={(note) => change({ kind: 'placeNoted', note })}
    />
  )
}

const InWords = ({ draft, change, errorOf }: ReportForm) => {
  const t = useTexts(reportTexts)
  return (
    <TextArea
      id={IDS.report.text}
      label={t('text')}
      placeholder={t('textHint')}
      rows={3}
      maxLength={MAX_TEXT}
      value={draft.text}
      error={errorOf('text')}
      onChange={(text) => change({ kind: 'worded', text })}
    />
  )
}

/** Where exactly, the category's own few questions as its data asks them, and whatever else there is to say. */
export const QuestionPart = (form: ReportForm) => {
  const { draft, category, change, errorOf } = form
  const t = useTexts(reportTexts)
  const questions = category ? shownQuestions(category, draft.answers) : []
  return (
    <Section title={t('questions')}>
      <Words className="report-quiet">{t('questionsHelp')}</Words>
      <PlaceNote {...form} />
      {questions.map((question) => {
        const Asked = isChoice(question) ? AskedChoice : AskedEntry
        return (
          <Asked
            key={question.id}
            question={question}
            answer={draft.answers[question.id]}
            error={errorOf(`answers.${question.id}`)}
            onAnswer={(answer) => change({ kind: 'answered', question: question.id, answer })}
          />
        )
      })}
      <InWords {...form} />
    </Section>
  )
}
