export const packages = async () => ({ ratio: 0, figure: '' })
