import { CasePage } from '@/features/following'

export default function Case() {
  return <CasePage />
}
