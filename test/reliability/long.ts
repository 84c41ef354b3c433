/** Whether the long forms of the tests are asked for: `npm run test:reliability`. */
export const LONG = process.env.ZONGJIE_TEST_LONG === '1'
