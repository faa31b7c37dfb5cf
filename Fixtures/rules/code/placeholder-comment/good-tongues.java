class HafenText {
    String fill(String text) {
        // ok: code.placeholder-comment
        // 占位符被转义
        return text.replace("{}", "");
    }

    void key() {
        // ok: code.placeholder-comment
        // 使用信号来模拟 ESC 键
        press();
    }

    void tide() {
        // ok: code.placeholder-comment
        // La simulation des marées est faite par le moteur physique
        engine.run();
    }

    void storm() {
        // ok: code.placeholder-comment
        // Khoá tạm thời hết hạn sau một giờ
        locks.expire();
    }
}
