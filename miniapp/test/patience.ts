import { configure } from '@testing-library/react'

/** Milliseconds for what a screen is waited for: a busy machine is slower than its default of one second. */
configure({ asyncUtilTimeout: 3_000 })
