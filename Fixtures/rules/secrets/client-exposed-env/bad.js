// ruleid: secrets.client-exposed-env
const clientSecret = import.meta.env.VITE_PAY_CLIENT_SECRET;
export const pay = (order) => payments.open({ clientSecret, order });
