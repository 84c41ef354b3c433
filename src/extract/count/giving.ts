/** Verbs that hand something over: what is printed and handed over is material, whatever it is about. */
export const GIVING = /^(?:免费)?(?:发放|散发|分发|派发|派送|赠送|赠阅|递发|送发|发|赠)(?:了|出|给|到)?$/
