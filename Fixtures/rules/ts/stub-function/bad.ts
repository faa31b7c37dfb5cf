
// ruleid: ts.stub-function
export function recordEvent(event: Event): void {
  // TODO: Implement event recording
  console.log('[events] recorded:', event.id);
}

export class Campaigns {
  // ruleid: ts.stub-function
  async schedule(campaign: Campaign) {
    // In a real implementation, this would put the campaign into the queue
    this.logger.info('scheduled', campaign.id);
  }
}

// ruleid: ts.stub-function
export const exportPdf = () => {
  // In a real implementation, this would write a PDF
  toast.success('Exported as PDF');
};

export class BoundDiary {
  // ruleid: ts.stub-function
  deletePage() {
    // Not implemented for now
  }
}
