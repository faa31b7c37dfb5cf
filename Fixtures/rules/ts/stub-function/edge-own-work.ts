// An option that a library calls for the work itself weighs as much as any function.
declare function useQuery(options: any): any;

export function useLots(yard: string) {
  return useQuery({
    key: ['lots', yard],
    // ruleid: ts.stub-function
    queryFn: async () => {
      if (!yard) return [];
      // TODO: ask the yard for its lots
      return [];
    },
  });
}
