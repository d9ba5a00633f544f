import { Box, Pressable, Words } from '@/components'
import type { CasesTab } from '@/features/cases'
import { useTexts } from '@/i18n'
import { listsTexts } from '@/i18n/following'
import { IDS } from '../ids'
import './list-tabs.css'

interface ListTabsProps {
  tabs: readonly CasesTab[]
  chosen: CasesTab
  onChoose: (tab: CasesTab) => void
}

/** Which list is shown. */
export const ListTabs = ({ tabs, chosen, onChoose }: ListTabsProps) => {
  const t = useTexts(listsTexts)
  return (
    <Box id={IDS.cases.tabs} className="list-tabs" role="radiogroup" label={t('tabs')}>
      {tabs.map((tab) => (
        <Pressable
          key={tab}
          id={`${IDS.cases.tabs}-${tab}`}
          className={`list-tab ${tab === chosen ? 'list-tab-chosen' : ''}`}
          role="radio"
          checked={tab === chosen}
          onPress={() => onChoose(tab)}
        >
          <Words>{t(tab)}</Words>
        </Pressable>
      ))}
    </Box>
  )
}
