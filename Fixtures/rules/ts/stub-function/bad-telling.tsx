export function Desk({ toast }: Props) {
  // ruleid: ts.stub-function
  const handleResolveClaim = (id: string) => {
    toast({ title: 'Claim resolved', description: 'All parties were notified.' })
  }
  // ruleid: ts.stub-function
  const publishAll = () => {
    toast.success('Published 4 offers')
  }
  return <Claims onResolve={handleResolveClaim} onPublish={publishAll} />
}

export class Queue {
  // ruleid: ts.stub-function
  async addMailJob(mail: Mail): Promise<void> {
    console.log('Mock: adding a mail job', mail)
    return Promise.resolve()
  }
  // ruleid: ts.stub-function
  pushReport(report: Report) {
    this.logger.info('Report would be sent to the authority')
  }
}

// ruleid: ts.stub-function
const deleteDoc = async () => {}
export { deleteDoc }
