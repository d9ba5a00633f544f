export function sorted(numbers: readonly number[]): number[]
export function quantile(numbers: readonly number[], q: number): number
export function median(numbers: readonly number[]): number
