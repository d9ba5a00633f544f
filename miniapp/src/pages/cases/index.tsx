import { MyCases } from '@/features/following'

export default function Cases() {
  return <MyCases />
}
