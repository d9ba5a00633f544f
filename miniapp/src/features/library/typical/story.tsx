import type { TypicalView } from '@yizhan/shared/library'
import { Box, Card, Section, Words } from '@/components'
import { useCategories } from '@/features/cases'
import { dateText, useTexts } from '@/i18n'
import { typicalTexts } from '@/i18n/library/typical'
import { useLanguage } from '@/settings'
import { BeforeAfter } from '../before-after'
import '../library.css'

const Part = ({ title, words }: { title: string; words: string }) => (
  <Section title={title}>
    <Card>
      <Words className="library-words" selectable>
        {words}
      </Words>
    </Card>
  </Section>
)

/** A story: what was wrong, what was done, on which basis. */
export const Story = ({ story }: { story: TypicalView }) => {
  const t = useTexts(typicalTexts)
  const language = useLanguage()
  const { label } = useCategories()
  const day = story.publishedAt && t('publishedAt', { day: dateText(story.publishedAt, language) })
  return (
    <>
      <Card>
        <Box className="library-lines">
          <Words className="library-head" role="heading">
            {story.title}
          </Words>
          <Words className="library-muted">{[label(story.category), day].filter(Boolean).join(' · ')}</Words>
          <BeforeAfter id="typical" before={story.before} after={story.after} />
        </Box>
      </Card>
      <Part title={t('wrong')} words={story.wrong} />
      <Part title={t('done')} words={story.done} />
      <Part title={t('lawBasis')} words={story.lawBasis} />
    </>
  )
}
