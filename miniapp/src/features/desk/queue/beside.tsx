import { Box, EmptyState } from '@/components'
import { useTexts } from '@/i18n'
import { queueTexts } from '@/i18n/desk'
import { showById } from '@/platform/scroll'
import { useShortcuts } from '@/platform/shortcuts'
import { CaseActions } from '../case/case-actions'
import { CaseContent } from '../case/case-content'
import { useDeskCase } from '../case/use-desk-case'
import { useSteps } from '../case/use-steps'
import { IDS } from '../ids'
import { neighboursOf } from './neighbours'

interface BesideProps {
  id: string | undefined
  order: readonly string[]
  active: boolean
  onOpen: (id: string) => void
}

/** The case beside the list, worked through with the keyboard. */
export const useBeside = ({ id, order, active, onOpen }: BesideProps) => {
  const { before, after } = neighboursOf(order, id)
  const found = useDeskCase(id, active)
  const leadTo = (to: string | undefined) => (to === undefined ? undefined : () => onOpen(to))
  const steps = useSteps(id, found, leadTo(after))
  const goTo = (to: string | undefined) => {
    if (to === undefined) return
    onOpen(to)
    showById(IDS.row(order.indexOf(to) + 1))
  }
  useShortcuts(
    {
      j: () => goTo(after),
      k: () => goTo(before),
      a: () => steps.openFirst('accept', 'acceptTask'),
      r: () => steps.openFirst('resolve', 'finishTask'),
    },
    active && !steps.busy,
  )
  return { found, steps }
}

export const Beside = ({ found, steps, chosen }: ReturnType<typeof useBeside> & { chosen: boolean }) => {
  const t = useTexts(queueTexts)
  if (!chosen) return <EmptyState icon="clipboard-list" title={t('choose')} detail={t('chooseHelp')} />
  return (
    <>
      <Box className="queue-beside-case">
        <CaseContent found={found} />
      </Box>
      {found.view && <CaseActions view={found.view} onStep={steps.open} onMore={steps.openOthers} />}
    </>
  )
}
