using GiaoBan.Figures;

namespace GiaoBan.Shell.Web;

/// <summary>Why a request was not served, for its reader: what is wrong, where, and what to do.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What is wrong, in one line.</param>
/// <param name="Detail">Where, and what to do.</param>
/// <param name="Reference">Names the entry of an unexpected fault in the server's log.</param>
public sealed record Failure(int Status, Text Title, Text Detail, string? Reference = null)
{
    /// <summary>The address that was asked for, before the error page took its place.</summary>
    public string Address { get; init; } = "/";

    /// <summary>The address that the reader sees, on an error page too.</summary>
    internal static string AddressOf(HttpContext context) =>
        context.Features.Get<Failure>()?.Address
        ?? context.Request.PathBase.Add(context.Request.Path).ToUriComponent() + context.Request.QueryString.ToUriComponent();

    /// <summary>What a bare status means to a reader.</summary>
    public static Failure Of(int status) => status switch
    {
        400 => new(status, new("Yêu cầu không đọc được", "The request cannot be read"), new(
            "Nội dung gửi lên không đúng dạng. Bấm Quay lại trên trình duyệt, kiểm tra các ô rồi gửi lại.",
            "What was sent is malformed. Go back in the browser, check the fields and send it again.")),
        401 => new(status, new("Cần đăng nhập", "Sign-in is needed"), new(
            "Phiên làm việc đã hết hoặc chưa đăng nhập. Đăng nhập rồi thực hiện lại.",
            "The session has ended or there was none. Sign in and try again.")),
        403 => new(status, new("Vai trò này không làm được việc đó", "This role may not do that"), new(
            "Việc này thuộc vai trò khác. Nếu cần, đề nghị quản trị hệ thống của đơn vị xem lại chức danh.",
            "It belongs to another role. If needed, ask the administrator to look at the post.")),
        404 => new(status, new("Không tìm thấy trang hoặc hồ sơ này", "There is no such page or record"), new(
            "Kiểm tra lại địa chỉ, hoặc tìm hồ sơ trong sổ theo dõi.",
            "Check the address, or look for the record in its register.")),
        405 => new(status, new("Địa chỉ này không nhận thao tác đó", "This address does not take that action"), new(
            "Mở lại trang từ danh mục rồi thực hiện.",
            "Open the page from the menu and try again.")),
        413 => new(status, new("Nội dung gửi lên quá lớn", "What was sent is too large"), new(
            "Một lần gửi nhận tối đa 4 MB. Bấm Quay lại trên trình duyệt để lấy lại nội dung đã nhập, rút ngắn rồi gửi lại.",
            "At most 4 MB is taken at a time. Go back in the browser to have what you typed, shorten it and send it again.")),
        415 => new(status, new("Không nhận kiểu nội dung này", "This type of content is not taken"), new(
            "Gửi nội dung đúng kiểu mà địa chỉ này nhận (JSON: application/json).",
            "Send the type that this address takes (JSON: application/json).")),
        429 => new(status, new("Quá nhiều yêu cầu trong thời gian ngắn", "Too many requests in a short time"), new(
            "Chờ một phút rồi thực hiện lại.", "Wait a minute and try again.")),
        503 => new(status, new("Hệ thống đang bận", "The system is busy"), new(
            "Chưa lưu được. Chờ ít giây rồi gửi lại.", "Nothing was saved. Wait some seconds and send it again.")),
        >= 500 => new(status, new("Hệ thống gặp lỗi", "The system failed"), new(
            "Yêu cầu này chưa được lưu. Thực hiện lại; nếu vẫn lỗi, báo quản trị hệ thống kèm mã tra cứu.",
            "This request was not saved. Try again; if it fails again, tell the administrator the reference code.")),
        _ => new(status, new("Không thực hiện được yêu cầu", "The request was not carried out"), new(
            "Kiểm tra nội dung rồi thực hiện lại.", "Check it and try again.")),
    };
}

/// <summary>Carries a failure up to where it is shown.</summary>
#pragma warning disable CA1032 // Thrown in one place, always with its failure.
internal sealed class RequestRefusedException(Failure failure) : Exception(failure.Title.En)
#pragma warning restore CA1032
{
    public Failure Failure { get; } = failure;
}
