class HafenDienst {
    double wartezeit() {
        // ruleid: code.placeholder-comment
        // 平均等待时间（模拟数据，以后从数据库计算）
        return 12.5;
    }

    List<String> history() {
        // ruleid: code.placeholder-comment
        // 暂时返回空列表
        return List.of();
    }

    boolean pay(String id) {
        // ruleid: code.placeholder-comment
        // Pour l'instant, on renvoie toujours vrai
        return true;
    }

    int crew() {
        // ruleid: code.placeholder-comment
        // dados simulados até o serviço ficar pronto
        return 4;
    }

    List<Crew> best() {
        // ruleid: code.placeholder-comment
        // En producción deberías leer los turnos
        return List.of();
    }

    int deck() {
        // ruleid: code.placeholder-comment
        // Esta es una versión simplificada
        return 1;
    }

    int berth(Crew crew) {
        // ruleid: code.placeholder-comment
        // Tạm thời chưa lưu tên thuyền vào DB
        return crew.berth();
    }
}
