export default function Billing() {
  const { data } = useQuery('/billing')
  // ruleid: mock.silent-fallback
  const invoices = data?.invoices || mockInvoices
  // ruleid: mock.silent-fallback
  const usage = data?.usage ?? MOCK_USAGE
  return <List rows={invoices} usage={usage} />
}

export function gateway(apiKey?: string) {
  if (!apiKey) {
    // ruleid: mock.silent-fallback
    return new MockGateway()
  }
  return new Gateway(apiKey)
}

export async function reply(text: string) {
  try {
    return await agent.reply(text)
  } catch (error) {
    // ruleid: mock.silent-fallback
    return generateMockReply(text)
  }
}

// ruleid: mock.silent-fallback
export const posthog = process.env.POSTHOG_KEY ? createClient() : new FakePosthog()

export class Analytics {
  async traffic(property: string) {
    if (!this.isInitialized) {
      // ruleid: mock.silent-fallback
      return this.getMockTraffic();
    }
    const rows = await this.client.read(property);
    if (rows.length === 0) {
      // ruleid: mock.silent-fallback
      return generateMockTraffic(property);
    }
    return rows;
  }
}
