export { DoorPage } from './door/door-page'
