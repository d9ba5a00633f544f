export { areSent, type PhotoTrouble, type UploadPhoto, type UploadState } from './photo'
export type { PhotoList } from './photo-list'
export { photoList } from './photo-lists'
export { type PhotoUploads, usePhotoUploads } from './use-photo-uploads'
