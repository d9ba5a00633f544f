import { Banner, Section } from '@/components'
import { IDS } from './ids'

interface FailedDiaryProps {
  title: string
  words: string
  label: string
  onRetry: () => void
}

/** The diary alone could not be read: the rest of the page stands. */
export const FailedDiary = ({ title, words, label, onRetry }: FailedDiaryProps) => (
  <Section title={title}>
    <Banner kind="warning" title={words} action={{ id: IDS.retry, label, onPress: onRetry }} />
  </Section>
)
