export { homeTexts } from './home'
export { reportTexts } from './report'
export { sendingTexts } from './sending'
export { sentTexts } from './sent'
