Console.WriteLine("GiaoBan");
