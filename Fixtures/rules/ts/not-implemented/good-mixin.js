export default {
  data: () => ({ rows: null }),

  methods: {
    async reload() {
      this.rows = await this.$http.get(this.rowsPath());
    },

    rowsPath() {
      // ok: ts.not-implemented
      throw new Error("Not implemented");
    },
  },
};
