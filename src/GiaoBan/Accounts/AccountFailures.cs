using GiaoBan.Shell.Web;

namespace GiaoBan.Accounts;

/// <summary>What is said to a request that is turned away before any page or route sees it.</summary>
internal static class AccountFailures
{
    public static readonly Failure TokenNeeded = new(
        StatusCodes.Status401Unauthorized,
        new("Cần mã truy cập", "A token is needed"),
        new(
            "Gửi kèm tiêu đề Authorization: Bearer gb_… Mã thiếu, sai, đã thu hồi hoặc của cán bộ đã ngừng. Cấp mã: giaoban token add --user TÊN",
            "Send the header Authorization: Bearer gb_… The token is missing, wrong, revoked or of a disabled officer. Get one: giaoban token add --user NAME"));

    public static readonly Failure ReadOnlyToken = new(
        StatusCodes.Status403Forbidden,
        new("Mã truy cập chỉ đọc", "The token is read-only"),
        new(
            "Mã này chỉ được đọc. Dùng mã cấp không kèm --read-only để ghi.",
            "This token may only read. To write, use one that was given without --read-only."));

    public static readonly Failure FromElsewhere = new(
        StatusCodes.Status403Forbidden,
        new("Biểu gửi từ trang khác", "The form was sent from another site"),
        new(
            "Thao tác ghi chỉ nhận từ trang của hệ thống này. Mở trang rồi thực hiện lại.",
            "A change is taken only from this system's own pages. Open the page and do it there."));

    public static readonly Failure TooManyAttempts = new(
        StatusCodes.Status429TooManyRequests,
        new("Quá nhiều lần đăng nhập từ địa chỉ này", "Too many sign-ins from this address"),
        new("Chờ một phút rồi đăng nhập lại.", "Wait a minute, then sign in again."));

    public static readonly Failure NotSafe = new(
        StatusCodes.Status403Forbidden,
        new("Chưa đăng nhập được qua kết nối này", "Sign-in is not possible over this connection"),
        new(
            "Kết nối không mã hóa: mật khẩu có thể bị đọc trên đường truyền. Mở hệ thống bằng địa chỉ https://, hoặc trên chính máy chủ.",
            "The connection is not encrypted: the password could be read on the way. Open the system by its https:// address, or on the server itself."));

    /// <summary>Answers a request with it.</summary>
    public static void On(this Failure failure, HttpContext context)
    {
        context.Features.Set(failure);
        context.Response.StatusCode = failure.Status;
    }
}
