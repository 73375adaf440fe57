namespace GiaoBan.Network;

/// <summary>Vai trò. What each may do is DESIGN section 3.</summary>
public enum Role
{
    Clerk,
    Head,
    Desk,
    Chair,
    Secretary,
    Admin,
    Auditor,
}

/// <summary>Cán bộ: somebody with an account. Never a citizen: the product has no register of persons.</summary>
public sealed class Officer
{
    /// <summary>The ledger position of its first leaf.</summary>
    public long Id { get; init; }

    /// <summary>The sign-in name, lower case; unique; what the ledger calls its bearer.</summary>
    public required string Login { get; init; }

    /// <summary>As pages and histories name it: a title ("Trưởng ban", "Chuyên viên phòng Tiếp công dân").</summary>
    public required string Title { get; set; }

    /// <summary>Where reminders go; empty: nowhere. It is the office's address of the officer, shown to nobody.</summary>
    public string? Mail { get; set; }

    public bool IsDisabled { get; set; }

    public List<Post> Posts { get; init; } = [];
}

/// <summary>Chức danh: a role in a unit, held from a day to a day, both inclusive.</summary>
public sealed class Post
{
    public long OfficerId { get; init; }

    public Role Role { get; init; }

    /// <summary>The unit of a clerk or head, one of the units of a desk officer; else the centre.</summary>
    public int UnitId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    /// <summary>Whether it is held on this day.</summary>
    public bool HeldOn(DateOnly day) => From <= day && (To is null || day <= To);
}
