import { DoorPage } from '@/features/plan'

export default DoorPage
