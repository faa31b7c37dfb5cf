import { toast } from "sonner";
import { Button, Modal, Row, Uploader } from "./parts";
declare function upload(file: File): Promise<void>;

export function Stall({ busy }: { busy: boolean }) {
  // ok: ts.stub-function
  const handleSendSuccess = () => {
    toast.success("The report was sent");
  };

  return (
    <section>
      {/* ok: ts.stub-function */}
      <Button disabled onClick={() => {}}>Not yet</Button>
      {/* ok: ts.stub-function */}
      <Modal open onOpenChange={() => {}} onClose={() => {}} />
      {/* ok: ts.stub-function */}
      <input readOnly value="7" onChange={() => {}} />
      {/* ok: ts.stub-function */}
      <div className="backdrop" onClick={() => {}} />
      {/* ok: ts.stub-function */}
      <Button type="submit" onClick={() => {}}>Save</Button>
      {/* ok: ts.stub-function */}
      <Button onClick={() => alert("Stalls are numbered from the gate.")}>What is this?</Button>
      {/* ok: ts.stub-function */}
      <Modal open onListUpdate={() => {}} onRefresh={() => {}} />
      {/* ok: ts.stub-function */}
      <Row onEdit={() => {}} /* the list is read-only here */ />
      {/* ok: ts.stub-function */}
      <Row done onApprove={() => {}} onReject={() => {}} />
      {/* ok: ts.stub-function */}
      <Uploader busy={busy} onFileUpload={(file: File) => { void upload(file).then(handleSendSuccess); }} />
    </section>
  );
}
