import { Me } from '@/features/people'

export default function MePage() {
  return <Me />
}
