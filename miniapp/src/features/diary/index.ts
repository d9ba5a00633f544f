export { DeskDiary } from './desk-diary'
export { HappeningPart } from './happening-part'
export { StoppedPart } from './stopped-part'
