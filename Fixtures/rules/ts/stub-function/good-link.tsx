export function ChartLink({ source, name }: { source: string; name: string }) {
  // ok: ts.stub-function
  const handleDownloadStart = () => {
    toast.success("Download started");
  };

  return (
    <a href={source} download={name} onClick={handleDownloadStart}>
      Chart
    </a>
  );
}

export function ChartButton() {
  // ruleid: ts.stub-function
  const handleDownloadStart = () => {
    toast.success("Download started");
  };

  return <button onClick={handleDownloadStart}>Chart</button>;
}
