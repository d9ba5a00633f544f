import { CertificatePage } from '@/features/volunteers/certificate'

export default CertificatePage
